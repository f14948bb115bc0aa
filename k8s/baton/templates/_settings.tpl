{{/* What a service is told: plain settings in its ConfigMap, secrets one by one. */}}

{{/*
Plain settings, as a YAML map of strings. Takes {root, service}. Migrations of a newer release are ignored: while an
upgrade rolls, and after a roll back, pods of the older one must start beside the newer schema.
*/}}
{{- define "baton.config" -}}
{{- $values := .root.Values -}}
{{- $service := .service -}}
{{- $database := $service.database -}}
{{- $config := dict
  "QUARKUS_HTTP_HOST" "0.0.0.0"
  "QUARKUS_HTTP_PORT" "8080"
  "QUARKUS_SHUTDOWN_TIMEOUT" (printf "%vS" $service.shutdown.drainSeconds)
  "JAVA_TOOL_OPTIONS" (include "baton.javaOptions" .)
  "QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS" "*:future,*:missing"
  "KAFKA_BOOTSTRAP_SERVERS" (required "kafka.bootstrapServers is missing: set it to the addresses of your Kafka, for example kafka-bootstrap:9092" $values.kafka.bootstrapServers)
  "KAFKA_SECURITY_PROTOCOL" $values.kafka.securityProtocol
  "BATON_DATABASE_HOST" (required (printf "database.host is missing: set it, or services.%s.database.host, to the host of your PostgreSQL" $service.name) $database.host)
  "BATON_DATABASE_PORT" ($database.port | toString)
  "BATON_DATABASE_NAME" ($database.name | default $service.name)
  "BATON_OIDC_ISSUER" (required "oidc.issuer is missing: set it to the issuer address of your OpenID Connect provider, for example https://id.example.com/realms/baton" $values.oidc.issuer)
  "BATON_OIDC_CONSOLE_CLIENT_ID" $values.oidc.console.clientId -}}
{{- if not (and $database.existingSecret $database.usernameKey) -}}
{{- $_ := set $config "BATON_DATABASE_USERNAME" ($database.username | default $service.name) -}}
{{- end -}}
{{- if $service.ingress.enabled -}}
{{- /* behind an Ingress the browser's scheme and host arrive in headers; sign-in needs them to come back to the right address */ -}}
{{- $_ := set $config "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING" "true" -}}
{{- $_ := set $config "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST" "true" -}}
{{- end -}}
{{- $config = merge $config (include "baton.config.kafka" . | fromYaml) (include "baton.config.navigation" . | fromYaml) -}}
{{- if $service.sendsMail -}}
{{- $config = merge $config (include "baton.config.mail" . | fromYaml) -}}
{{- end -}}
{{- if eq $service.name "routing" -}}
{{- $_ := set $config "BATON_ROUTING_MAIL" ($service.sendsMail | toString) -}}
{{- $_ := set $config "BATON_ROUTING_TIME_ZONE" $values.mail.timeZone -}}
{{- with include "baton.inboxUrl" . -}}
{{- $_ := set $config "BATON_ROUTING_INBOX_URL" . -}}
{{- end -}}
{{- with $values.mail.managerEmail -}}
{{- $_ := set $config "BATON_ROUTING_MANAGER_EMAIL" . -}}
{{- end -}}
{{- end -}}
{{- range $name, $value := $service.config -}}
{{- $_ := set $config $name ($value | toString) -}}
{{- end -}}
{{- toYaml $config -}}
{{- end -}}

{{- define "baton.javaOptions" -}}
{{- /* with a blank after add-opens a JVM started by this variable does not come up; without the option Quarkus' workers die at shutdown */ -}}
{{- printf "-XX:MaxRAMPercentage=%v -XX:+ExitOnOutOfMemoryError --add-opens=java.base/java.lang=ALL-UNNAMED %s" (float64 .service.jvm.maxRamPercentage) .service.jvm.extraOptions | trim -}}
{{- end -}}

{{- define "baton.config.kafka" -}}
{{- $kafka := .root.Values.kafka -}}
{{- $config := dict -}}
{{- if hasPrefix "SASL_" $kafka.securityProtocol -}}
{{- $_ := set $config "KAFKA_SASL_MECHANISM" $kafka.sasl.mechanism -}}
{{- end -}}
{{- if and (hasSuffix "SSL" $kafka.securityProtocol) $kafka.tls.existingSecret -}}
{{- if $kafka.tls.caKey -}}
{{- $_ := set $config "KAFKA_SSL_TRUSTSTORE_TYPE" "PEM" -}}
{{- end -}}
{{- if $kafka.tls.certKey -}}
{{- $_ := set $config "KAFKA_SSL_KEYSTORE_TYPE" "PEM" -}}
{{- end -}}
{{- end -}}
{{- toYaml $config -}}
{{- end -}}

{{/* Address of a service's pages outside; blank without an Ingress. */}}
{{- define "baton.consoleUrl" -}}
{{- if .ingress.enabled -}}
{{- printf "%s://%s/console" (ternary "https" "http" (ne .ingress.tlsSecret "")) .ingress.host -}}
{{- end -}}
{{- end -}}

{{/* Where mails lead to: `mail.inboxUrl`, else the Ingress. Takes {root, service}. */}}
{{- define "baton.inboxUrl" -}}
{{- $url := .root.Values.mail.inboxUrl | default (include "baton.consoleUrl" .service) -}}
{{- if and .service.sendsMail (not $url) -}}
{{- fail (printf "mail.inboxUrl is missing: services.%s sends mail with links to the inbox; set it to the address of the inbox as browsers reach it, for example https://inbox.example.com/console, or enable services.%s.ingress" .service.name .service.name) -}}
{{- end -}}
{{- $url -}}
{{- end -}}

{{/* The pages' common navigation, over all services that have an address outside. */}}
{{- define "baton.config.navigation" -}}
{{- $config := dict -}}
{{- $hosts := dict -}}
{{- range include "baton.services" .root | fromYamlArray -}}
{{- if .ingress.enabled -}}
{{- $_ := set $hosts .name (include "baton.consoleUrl" .) -}}
{{- end -}}
{{- end -}}
{{- $position := 0 -}}
{{- range list (list "routing" "Inbox") (list "scoring" "Leads") (list "lifecycle" "Funnel") (list "ingest" "Sources") -}}
{{- $url := get $hosts (first .) -}}
{{- if $url -}}
{{- $_ := set $config (printf "BATON_CONSOLE_NAVIGATION_%d__LABEL" $position) (last .) -}}
{{- $_ := set $config (printf "BATON_CONSOLE_NAVIGATION_%d__URL" $position) $url -}}
{{- $position = add1 $position -}}
{{- end -}}
{{- end -}}
{{- toYaml $config -}}
{{- end -}}

{{- define "baton.config.mail" -}}
{{- $mail := .root.Values.mail -}}
{{- $config := dict
  "QUARKUS_MAILER_HOST" (required (printf "mail.host is missing: services.%s sends mail; set mail.host to your SMTP server" .service.name) $mail.host)
  "QUARKUS_MAILER_PORT" ($mail.port | toString)
  "QUARKUS_MAILER_START_TLS" $mail.startTls
  "QUARKUS_MAILER_TLS" ($mail.tls | toString) -}}
{{- with $mail.from -}}
{{- $_ := set $config "QUARKUS_MAILER_FROM" . -}}
{{- end -}}
{{- with $mail.username -}}
{{- $_ := set $config "QUARKUS_MAILER_USERNAME" . -}}
{{- end -}}
{{- toYaml $config -}}
{{- end -}}

{{/*
Every secret of a service, as a YAML list of {env, existingSecret, key, inline, at}: the one list behind the
variables, the chart-made Secret and its checksum, so that an existing Secret counts everywhere or nowhere.
*/}}
{{- define "baton.secrets" -}}
{{- $values := .root.Values -}}
{{- $database := .service.database -}}
{{- $console := $values.oidc.console -}}
{{- $secrets := list
  (dict "env" "BATON_DATABASE_PASSWORD" "existingSecret" $database.existingSecret "key" $database.passwordKey "inline" $database.password "at" (printf "services.%s.database.password" .service.name))
  (dict "env" "BATON_OIDC_CONSOLE_SECRET" "existingSecret" $console.existingSecret "key" $console.clientSecretKey "inline" $console.clientSecret "at" "oidc.console.clientSecret")
  (dict "env" "BATON_CONSOLE_COOKIE_SECRET" "existingSecret" $console.existingSecret "key" $console.cookieSecretKey "inline" $console.cookieSecret "at" "oidc.console.cookieSecret") -}}
{{- if and $database.existingSecret $database.usernameKey -}}
{{- $secrets = append $secrets (dict "env" "BATON_DATABASE_USERNAME" "existingSecret" $database.existingSecret "key" $database.usernameKey "inline" "" "at" "") -}}
{{- end -}}
{{- $secrets = concat $secrets (include "baton.secrets.kafka" . | fromYamlArray) (include "baton.secrets.keys" . | fromYamlArray) -}}
{{- if and .service.sendsMail $values.mail.username -}}
{{- $secrets = append $secrets (dict "env" "QUARKUS_MAILER_PASSWORD" "existingSecret" $values.mail.existingSecret "key" $values.mail.passwordKey "inline" $values.mail.password "at" "mail.password") -}}
{{- end -}}
{{- range $secrets -}}
{{- if not (or .existingSecret .inline) -}}
{{- fail (printf "%s is missing: set existingSecret beside it to a Secret with the key %q (or, for a demo, the value itself)" .at .key) -}}
{{- end -}}
{{- end -}}
{{- toYaml $secrets -}}
{{- end -}}

{{/* The key a service seals its own data with. */}}
{{- define "baton.secrets.keys" -}}
{{- $keys := .root.Values.keys -}}
{{- $secrets := list -}}
{{- if eq .service.name "ingest" -}}
{{- $secrets = append $secrets (dict "env" "BATON_SOURCES_SECRET_KEY" "existingSecret" $keys.existingSecret "key" $keys.webhooksKey "inline" $keys.webhooks "at" "keys.webhooks") -}}
{{- else if eq .service.name "scoring" -}}
{{- $secrets = append $secrets (dict "env" "BATON_SCORING_ERASURE_SECRET" "existingSecret" $keys.existingSecret "key" $keys.erasureKey "inline" $keys.erasure "at" "keys.erasure") -}}
{{- end -}}
{{- toYaml $secrets -}}
{{- end -}}

{{- define "baton.secrets.kafka" -}}
{{- $sasl := .root.Values.kafka.sasl -}}
{{- $tls := .root.Values.kafka.tls -}}
{{- $protocol := .root.Values.kafka.securityProtocol -}}
{{- $secrets := list -}}
{{- if hasPrefix "SASL_" $protocol -}}
{{- if and $sasl.existingSecret $sasl.jaasConfigKey -}}
{{- $secrets = append $secrets (dict "env" "KAFKA_SASL_JAAS_CONFIG" "existingSecret" $sasl.existingSecret "key" $sasl.jaasConfigKey "inline" "" "at" "") -}}
{{- else -}}
{{- if eq $sasl.mechanism "OAUTHBEARER" -}}
{{- fail "kafka.sasl.jaasConfigKey is missing: OAUTHBEARER needs a whole sasl.jaas.config line in kafka.sasl.existingSecret" -}}
{{- end -}}
{{- $secrets = concat $secrets (list
  (dict "env" "SASL_USERNAME" "existingSecret" $sasl.existingSecret "key" $sasl.usernameKey "inline" $sasl.username "at" "kafka.sasl.username")
  (dict "env" "SASL_PASSWORD" "existingSecret" $sasl.existingSecret "key" $sasl.passwordKey "inline" $sasl.password "at" "kafka.sasl.password")) -}}
{{- end -}}
{{- end -}}
{{- if and (hasSuffix "SSL" $protocol) $tls.existingSecret -}}
{{- range $env, $key := dict "KAFKA_SSL_TRUSTSTORE_CERTIFICATES" $tls.caKey "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN" $tls.certKey "KAFKA_SSL_KEYSTORE_KEY" (ternary $tls.keyKey "" (ne $tls.certKey "")) -}}
{{- if $key -}}
{{- $secrets = append $secrets (dict "env" $env "existingSecret" $tls.existingSecret "key" $key "inline" "" "at" "") -}}
{{- end -}}
{{- end -}}
{{- if and $tls.certKey (not $tls.keyKey) -}}
{{- fail "kafka.tls.keyKey is missing: a client certificate (kafka.tls.certKey) is of no use without its key" -}}
{{- end -}}
{{- end -}}
{{- toYaml $secrets -}}
{{- end -}}

{{/* What the chart itself puts into a Secret: the values given inline, as a YAML map by variable. */}}
{{- define "baton.inlineSecrets" -}}
{{- $data := dict -}}
{{- range include "baton.secrets" . | fromYamlArray -}}
{{- if not .existingSecret -}}
{{- $_ := set $data .env .inline -}}
{{- end -}}
{{- end -}}
{{- toYaml $data -}}
{{- end -}}

{{/* The secrets as a container's variables. Takes {root, service}. */}}
{{- define "baton.secretEnv" -}}
{{- $own := include "baton.serviceName" . -}}
{{- range include "baton.secrets" . | fromYamlArray }}
- name: {{ .env }}
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret | default $own }}
      key: {{ ternary .key .env (ne .existingSecret "") }}
{{- if eq .env "SASL_PASSWORD" }}
- name: KAFKA_SASL_JAAS_CONFIG
  value: {{ printf "org.apache.kafka.common.security.%s required username=\"$(SASL_USERNAME)\" password=\"$(SASL_PASSWORD)\";" (ternary "plain.PlainLoginModule" "scram.ScramLoginModule" (eq $.root.Values.kafka.sasl.mechanism "PLAIN")) | quote }}
{{- end }}
{{- end }}
{{- end -}}
