package dev.baton.kit.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.transport.Transport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Puts the {@link StrictRequestDecoder} in place of Vert.x's decoder when the first bytes of a connection arrive. Vert.x has no
 * setting for it; a provider of services may wrap the transport, whose server channels accept the connections. Loaded by
 * Vert.x from {@code META-INF/services}.
 */
public final class StrictDecoding implements VertxServiceProvider {

    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";

    private static volatile Settings settings;

    private record Settings(HttpServerOptions options, HttpConfig config) {
        StrictRequestDecoder decoder() {
            return new StrictRequestDecoder(
                    options,
                    config.headTimeout().toMillis(),
                    config.bodyTimeout().toMillis());
        }
    }

    /** What the server was started with; connections accepted before keep Vert.x's decoder. */
    static void configure(HttpServerOptions options, HttpConfig config) {
        settings = new Settings(options, config);
    }

    @Override
    public void init(VertxBuilder builder) {
        Transport transport = builder.findTransport();
        builder.findTransport((Transport) Proxy.newProxyInstance(
                StrictDecoding.class.getClassLoader(),
                new Class<?>[] {Transport.class},
                (proxy, method, arguments) -> call(transport, method, arguments)));
    }

    private static Object call(Transport transport, Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(transport, arguments);
            return method.getName().equals("serverChannelFactory") ? watched((ChannelFactory<?>) result) : result;
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }

    private static ChannelFactory<ServerChannel> watched(ChannelFactory<?> factory) {
        return () -> {
            ServerChannel server = (ServerChannel) factory.newChannel();
            server.pipeline().addFirst(new Accepted());
            return server;
        };
    }

    /** Each accepted connection, before its own handlers are added. */
    private static final class Accepted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addFirst(new Replacement());
            context.fireChannelRead(connection);
        }
    }

    private static final class Replacement extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            Settings known = settings;
            ChannelHandler decoder = context.pipeline().get(DECODER);
            if (decoder != null && known != null) {
                StrictRequestDecoder strict = known.decoder();
                context.pipeline().replace(decoder, DECODER, strict);
                context.pipeline().addAfter(ENCODER, FinalAnswer.NAME, strict.finalAnswer());
            }
            context.fireChannelRead(bytes);
            context.pipeline().remove(this);
        }
    }
}
