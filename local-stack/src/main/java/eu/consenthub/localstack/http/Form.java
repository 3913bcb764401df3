package eu.consenthub.localstack.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A posted form, multipart or urlencoded: its fields and files in the order they came. */
public record Form(List<Field> fields, List<Upload> uploads) {

    /** Netty's own limits are smaller than one batch: 128 fields. */
    private static final int MOST_FIELDS = 10_000;
    private static final int LARGEST_FIELD = 64 << 20;

    private static final DefaultHttpDataFactory IN_MEMORY = new DefaultHttpDataFactory(false, StandardCharsets.UTF_8);

    /** Netty reads a colon in a part's name as a blank, and the vendor's options all begin with a letter and a colon. */
    private static final Pattern OPTION = Pattern.compile("^([ohvt]) (?=\\S)");

    public record Field(String name, String value) {}

    public record Upload(String name, String fileName, String contentType, byte[] content) {}

    /** @throws IllegalArgumentException when the body is no form */
    public static Form read(Request request) {
        FullHttpRequest post = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/",
                Unpooled.wrappedBuffer(request.body()));
        post.headers().set("Content-Type", request.header("Content-Type"));
        HttpPostRequestDecoder decoder = decoder(post);
        try {
            return read(decoder.getBodyHttpDatas());
        } catch (DecoderException e) {
            throw new IllegalArgumentException("not a form", e);
        } finally {
            decoder.destroy();
        }
    }

    public static boolean isMultipart(Request request) {
        return request.header("Content-Type").regionMatches(true, 0, "multipart/form-data", 0, 19);
    }

    public Optional<String> first(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
    }

    private static HttpPostRequestDecoder decoder(FullHttpRequest post) {
        try {
            return new HttpPostRequestDecoder(IN_MEMORY, post, StandardCharsets.UTF_8, MOST_FIELDS, LARGEST_FIELD);
        } catch (DecoderException e) {
            throw new IllegalArgumentException("not a form", e);
        }
    }

    private static Form read(List<InterfaceHttpData> parts) {
        List<Field> fields = new ArrayList<>(parts.size());
        List<Upload> uploads = new ArrayList<>();
        try {
            for (InterfaceHttpData part : parts) {
                if (part instanceof FileUpload file) {
                    uploads.add(new Upload(file.getName(), file.getFilename(), String.valueOf(file.getContentType()), file.get()));
                } else if (part instanceof Attribute attribute) {
                    fields.add(new Field(OPTION.matcher(attribute.getName()).replaceFirst("$1:"), attribute.getValue()));
                }
            }
        } catch (IOException e) { // declared for data on disk; ours is in memory
            throw new UncheckedIOException(e);
        }
        return new Form(List.copyOf(fields), List.copyOf(uploads));
    }
}
