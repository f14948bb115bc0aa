package dev.baton.journeys.relay;

import dev.baton.localstack.fault.TcpProxy;

/** A connection that can be pulled out and plugged in again. */
public final class Cable implements AutoCloseable {

    private final TcpProxy proxy;

    private Cable(TcpProxy proxy) {
        this.proxy = proxy;
    }

    static Cable to(int port) {
        return new Cable(TcpProxy.to(port));
    }

    int port() {
        return proxy.port();
    }

    /** All connections end, new ones are refused. */
    public void pull() {
        proxy.cut();
    }

    /** Works again. */
    public void plugIn() {
        proxy.restore();
    }

    @Override
    public void close() {
        proxy.close();
    }
}
