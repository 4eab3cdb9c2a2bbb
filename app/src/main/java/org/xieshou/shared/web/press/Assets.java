package org.xieshou.shared.web.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/// Addresses of static files, with a hash of the content: `/css/xieshou.css?v=1f0c…`.
@Component
final class Assets {
    private static final String WEBJARS = "/webjars/";
    private static final String PACKED = "META-INF/resources";

    private final WebJarVersionLocator jars = new WebJarVersionLocator();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Assets() {
        addresses.put(StyleSheet.PATH, versioned(StyleSheet.PATH, StyleSheet.read()));
    }

    /// The address of a file below `static/`; the bare path when there is no such file.
    String address(String path) {
        return addresses.computeIfAbsent(path, this::find);
    }

    private String find(String path) {
        if (path.startsWith(WEBJARS)) {
            return packed(path);
        }
        return read("static" + path).map(content -> versioned(path, content)).orElse(path);
    }

    /// Libraries in jars: asked for without their version, so that templates need not know it.
    private String packed(String path) {
        var parts = path.substring(WEBJARS.length()).split("/", 2);
        var full = parts.length < 2 ? null : jars.fullPath(parts[0], parts[1]);
        return full == null
                ? path
                : read(full)
                        .map(content -> versioned(full.substring(PACKED.length()), content))
                        .orElse(path);
    }

    private static Optional<byte[]> read(String name) {
        var file = new ClassPathResource(name);
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream in = file.getInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versioned(String path, byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return path + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
