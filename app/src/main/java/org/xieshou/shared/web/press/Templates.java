package org.xieshou.shared.web.press;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.web.FieldErrors;

/// Prints a template into the answer.
@Component
final class Templates {
    private final TemplateEngine engine;
    private final Uis uis;

    Templates(TemplateEngine engine, Uis uis) {
        this.engine = engine;
        this.uis = uis;
    }

    /// What to print: a template without its ending, and what it shows.
    record Sheet(String template, @Nullable Object view, FieldErrors errors) {}

    /// Renders the whole before the first byte goes out, so that a fault can still become an error page.
    void print(Sheet sheet, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var values = new HashMap<String, Object>();
        values.put("ui", uis.of(request, sheet.errors()));
        if (sheet.view() != null) {
            values.put("view", sheet.view());
        }
        var output = new Utf8ByteOutput();
        engine.render(sheet.template() + ".jte", values, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
