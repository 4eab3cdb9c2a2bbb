package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Origin;
import org.xieshou.shared.Problem;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.Ui;
import tools.jackson.databind.json.JsonMapper;

/// Tells a problem: to machines as RFC 9457 JSON, to people as a page, to htmx as a fragment.
@Component
public final class ProblemWriter {
    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);
    private static final String TYPE = "https://xieshou.org/problems/";

    private final Templates templates;
    private final Uis uis;
    private final JsonMapper json;

    ProblemWriter(Templates templates, Uis uis, JsonMapper json) {
        this.templates = templates;
        this.uis = uis;
        this.json = json;
    }

    /// What an error page shows.
    public record Trouble(
            int status, String code, String title, String detail, String maybe, String reference) {}

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        if (request.getAttribute(Ui.REFUSED) == null) {
            request.setAttribute(Ui.REFUSED, false);
        }
        var trouble = trouble(problem, uis.of(request, new FieldErrors()));
        if (Requests.isApi(request)) {
            writeJson(trouble, problem.details(), response);
        } else {
            var template = Requests.isHtmx(request) ? "shared/trouble" : "shared/problem";
            print(new Templates.Sheet(template, trouble, new FieldErrors()), request, response);
        }
    }

    /// When even the error page fails, its bare words still go out.
    private void print(
            Templates.Sheet sheet, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            templates.print(sheet, request, response);
        } catch (RuntimeException failed) {
            log.error("the page of a problem failed\n{}", Origin.of(failed));
            var trouble = (Trouble) Objects.requireNonNull(sheet.view());
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream()
                    .write(
                            (trouble.detail() + "\n" + trouble.maybe())
                                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The fields of a message that need another value, and what is unlikely in it, for a machine.
    void write(FieldErrors errors, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ui = uis.of(request, errors);
        var details = new LinkedHashMap<String, Object>();
        if (errors.size() > 0) {
            var fields = new LinkedHashMap<String, String>();
            errors.byField().forEach((field, text) -> fields.put(field, ui.t(text)));
            details.put("fields", fields);
        }
        if (!errors.doubts().isEmpty()) {
            details.put("doubts", errors.doubts().stream().map(each -> doubt(each, ui)).toList());
            details.put(FieldErrors.DESPITE, errors.despite());
        }
        var problem = errors.size() > 0 ? SharedProblem.checkInput() : SharedProblem.unlikely();
        response.setStatus(problem.status());
        writeJson(trouble(problem, ui), details, response);
    }

    private static Map<String, String> doubt(FieldErrors.Doubt doubt, Ui ui) {
        var told = new LinkedHashMap<String, String>();
        told.put("code", doubt.code());
        told.put("what", ui.t(doubt.what()));
        told.put("todo", ui.t(doubt.todo()));
        return told;
    }

    private static Trouble trouble(Problem problem, Ui ui) {
        var args = problem.details().values().toArray();
        return new Trouble(
                problem.status(),
                problem.code(),
                ui.t("shared.status." + problem.status()),
                ui.t(problem.code(), args),
                ui.t(problem.code() + ".maybe", args),
                String.valueOf(problem.details().getOrDefault("reference", "")));
    }

    private void writeJson(Trouble trouble, Map<String, ?> details, HttpServletResponse response)
            throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE + trouble.code());
        body.put("title", trouble.title());
        body.put("status", trouble.status());
        body.put("detail", trouble.detail());
        body.put("code", trouble.code());
        body.put("maybe", trouble.maybe());
        body.putAll(details);
        response.setContentType("application/problem+json;charset=UTF-8");
        json.writeValue(response.getOutputStream(), body);
    }
}
