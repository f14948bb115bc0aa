package dev.baton.journeys.relay;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite once a run and hands it to the journeys; JUnit closes it after the last test, failed or not. */
final class RelayExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RelayExtension.class);

    private record Running(Relay relay) implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            relay.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Relay.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> new Running(Relay.start()), Running.class)
                .relay();
    }
}
