package dev.baton.kit.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Tells the decoding of requests the limits of this service's server. */
@Singleton
class ConnectionLimits implements HttpServerOptionsCustomizer {

    private final HttpConfig config;

    ConnectionLimits(HttpConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        StrictDecoding.configure(options, config);
    }
}
