package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.shared.web.Open;

/// The one style sheet of the house, from its parts: one request instead of a dozen.
@Controller
@Open
class StyleSheet {
    static final String PATH = "/css/xieshou.css";

    /// Later parts may overrule earlier ones, so the order stands here.
    private static final List<String> PARTS =
            List.of(
                    "tokens",
                    "base",
                    "frame",
                    "controls",
                    "data",
                    "blocks",
                    "places",
                    "phone",
                    "own",
                    "icons",
                    "hall",
                    "visits",
                    "health",
                    "imports",
                    "assistance",
                    "narrow",
                    "print");

    private final byte[] content = read();

    @GetMapping(PATH)
    ResponseEntity<byte[]> styles(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .header("Cache-Control", StaticCache.header(request))
                .body(content);
    }

    static byte[] read() {
        var all = new ByteArrayOutputStream();
        for (String part : PARTS) {
            try (InputStream in = new ClassPathResource("css/" + part + ".css").getInputStream()) {
                in.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toByteArray();
    }
}
