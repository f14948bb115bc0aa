package dev.baton.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Requests as the local source sends them. */
final class Requests {

    static final String KEY = "local-write-key";

    private Requests() {}

    static RequestSpecification keyed() {
        return keyed(KEY);
    }

    static RequestSpecification keyed(String key) {
        return given().contentType(ContentType.JSON).auth().preemptive().basic(key, "");
    }

    /** What an event that comes with this key is answered. */
    static int statusWith(String key) {
        return keyed(key).body("{\"userId\":\"u\"}").post("/v1/identify").statusCode();
    }

    static RequestSpecification binary(byte[] body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/json", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/json")
                .auth()
                .preemptive()
                .basic(KEY, "")
                .body(body);
    }

    /** Sends bytes of that type as they are. */
    static RestAssuredConfig untouched(String type) {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(type, ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
