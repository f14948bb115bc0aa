{{/* The services that run, each with its name and with `defaults` and `database` filled in, as a YAML list. */}}
{{- define "baton.services" -}}
{{- $services := list -}}
{{- range $name, $own := .Values.services -}}
{{- if $own.enabled -}}
{{- $service := mergeOverwrite (deepCopy $.Values.defaults) (deepCopy $own) (dict "name" $name) -}}
{{- $_ := set $service "database" (mergeOverwrite (deepCopy $.Values.database) (deepCopy ($own.database | default dict))) -}}
{{- include "baton.check" (dict "root" $ "service" $service) -}}
{{- $services = append $services $service -}}
{{- end -}}
{{- end -}}
{{- toYaml $services -}}
{{- end -}}

{{/* What the schema cannot say. Prints nothing. */}}
{{- define "baton.check" -}}
{{- $at := printf "services.%s" .service.name -}}
{{- with .service.shutdown -}}
{{- if le (int .gracePeriodSeconds) (add .preStopSeconds .drainSeconds | int) -}}
{{- fail (printf "%s.shutdown.gracePeriodSeconds (%v) must be more than preStopSeconds (%v) and drainSeconds (%v) together, or pods are killed while they work" $at .gracePeriodSeconds .preStopSeconds .drainSeconds) -}}
{{- end -}}
{{- end -}}
{{- with .service.autoscaling -}}
{{- if and .enabled (gt (int .minReplicas) (int .maxReplicas)) -}}
{{- fail (printf "%s.autoscaling.minReplicas (%v) must not be more than maxReplicas (%v)" $at .minReplicas .maxReplicas) -}}
{{- end -}}
{{- end -}}
{{- if and .service.autoscaling.enabled (not (dig "requests" "cpu" "" .service.resources)) -}}
{{- fail (printf "%s.resources.requests.cpu is missing: autoscaling measures processor use in percent of it" $at) -}}
{{- end -}}
{{- end -}}

{{/* Image of a service. Takes {root, service}. */}}
{{- define "baton.image" -}}
{{- $shared := .root.Values.image -}}
{{- $own := .service.image -}}
{{- $registry := .root.Values.global.imageRegistry | default $own.registry | default $shared.registry -}}
{{- $repository := $own.repository | default (printf "%s/%s-service" $shared.repository .service.name) -}}
{{- $path := ternary (printf "%s/%s" $registry $repository) $repository (ne $registry "") -}}
{{- if $own.digest -}}
{{- printf "%s@%s" $path $own.digest -}}
{{- else -}}
{{- printf "%s:%s" $path ($own.tag | default $shared.tag | default .root.Chart.AppVersion) -}}
{{- end -}}
{{- end -}}
