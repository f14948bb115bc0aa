{{/* What every pod of the chart has in common, whatever it runs: rights, place, image, settings. */}}

{{/* Pod level. Takes {root, service}. */}}
{{- define "baton.pod" -}}
serviceAccountName: {{ include "baton.serviceAccountName" . }}
automountServiceAccountToken: false
{{- /* a Service named kafka would otherwise put KAFKA_PORT=tcp://… into the environment, and Kafka clients would read it */}}
enableServiceLinks: false
{{- with concat (.root.Values.global.imagePullSecrets | default list) .root.Values.imagePullSecrets | uniq }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  {{- toYaml .root.Values.podSecurityContext | nindent 2 }}
{{- with .service.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .service.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .service.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: {{ .root.Values.tmp.sizeLimit }}
  {{- with .service.extraVolumes }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* Container level. Takes {root, service}. */}}
{{- define "baton.container" -}}
image: {{ include "baton.image" . }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  {{- toYaml .root.Values.securityContext | nindent 2 }}
resources:
  {{- toYaml .service.resources | nindent 2 }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- with .service.extraVolumeMounts }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* Environment of a container that runs the service. Takes {root, service, literals}: literals are plain variables. */}}
{{- define "baton.environment" -}}
envFrom:
  - configMapRef:
      name: {{ include "baton.serviceName" . }}
  {{- with .service.envFrom }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
env:
  {{- range $name, $value := .literals }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- end }}
  {{- include "baton.secretEnv" . | trim | nindent 2 }}
  {{- with .service.extraEnv }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* Checksums that start new pods when settings or chart-made secrets change. Takes {root, service}. */}}
{{- define "baton.checksums" -}}
checksum/config: {{ include "baton.config" . | sha256sum }}
{{- $inline := include "baton.inlineSecrets" . }}
{{- if ne $inline "{}" }}
checksum/secret: {{ $inline | sha256sum }}
{{- end }}
{{- end -}}
