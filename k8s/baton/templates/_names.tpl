{{/* Names and labels. */}}

{{- define "baton.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 30 | trimSuffix "-" -}}
{{- end -}}

{{/* At most 30 characters, so that the longest name made of it, a migration Job's, still fits into 63. */}}
{{- define "baton.fullname" -}}
{{- $wanted := .Values.fullnameOverride -}}
{{- if not $wanted -}}
{{- $name := include "baton.name" . -}}
{{- $wanted = ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- end -}}
{{- if gt (len $wanted) 30 -}}
{{- printf "%s-%s" ($wanted | trunc 23 | trimSuffix "-") (sha256sum $wanted | trunc 6) -}}
{{- else -}}
{{- $wanted -}}
{{- end -}}
{{- end -}}

{{/* Name of a service's objects. Takes {root, service}. */}}
{{- define "baton.serviceName" -}}
{{- printf "%s-%s" (include "baton.fullname" .root) .service.name -}}
{{- end -}}

{{- define "baton.serviceAccountName" -}}
{{- $account := .service.serviceAccount -}}
{{- if $account.create -}}
{{- default (include "baton.serviceName" .) $account.name -}}
{{- else -}}
{{- default "default" $account.name -}}
{{- end -}}
{{- end -}}

{{/* What selects pods: immutable in a cluster, so nothing else may ever come in. Takes {root, component}. */}}
{{- define "baton.selectorLabels" -}}
app.kubernetes.io/name: {{ include "baton.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end -}}

{{/* Labels of an object; ours win over common ones. Takes {root, component}. */}}
{{- define "baton.labels" -}}
{{- $version := .root.Values.image.tag | default .root.Chart.AppVersion | trunc 63 -}}
{{- $ours := dict
  "helm.sh/chart" (printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63)
  "app.kubernetes.io/version" $version
  "app.kubernetes.io/part-of" "baton"
  "app.kubernetes.io/managed-by" .root.Release.Service -}}
{{- $selector := include "baton.selectorLabels" . | fromYaml -}}
{{- merge $selector $ours (deepCopy .root.Values.commonLabels) | toYaml -}}
{{- end -}}

{{/* Labels of a pod; without the chart's version, which would restart all pods for nothing. Takes {root, service, component}. */}}
{{- define "baton.podLabels" -}}
{{- merge (omit (include "baton.labels" . | fromYaml) "helm.sh/chart") (deepCopy .service.podLabels) | toYaml -}}
{{- end -}}
