package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Toasts;
import tools.jackson.databind.json.JsonMapper;

/// Turns the {@link Page} of a handler into a page, a redirect, or JSON below `/api/`.
@Component
final class PageReturn implements HandlerMethodReturnValueHandler {
    private static final String API = "/api/v1";

    private final Templates templates;
    private final ProblemWriter problems;
    private final JsonMapper json;

    PageReturn(Templates templates, ProblemWriter problems, JsonMapper json) {
        this.templates = templates;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest exchange)
            throws IOException {
        container.setRequestHandled(true);
        var page = (Page<?>) Objects.requireNonNull(returned);
        if (page.status() == 204) {
            Objects.requireNonNull(exchange.getNativeResponse(HttpServletResponse.class))
                    .setStatus(204);
            return;
        }
        var request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
        var response =
                Objects.requireNonNull(exchange.getNativeResponse(HttpServletResponse.class));
        if (Requests.isApi(request)) {
            answer(page, request, response);
        } else {
            show(page, request, response);
        }
    }

    private void answer(Page<?> page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!page.errors().isEmpty()) {
            problems.write(page.errors(), request, response);
        } else if (page.to() != null) {
            response.setStatus("POST".equals(request.getMethod()) ? 201 : 204);
            response.setHeader("Location", API + page.to());
        } else {
            response.setStatus(page.status());
            response.setContentType("application/json;charset=UTF-8");
            json.writeValue(response.getOutputStream(), page.view());
        }
    }

    private void show(Page<?> page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Toasts.keep(request, page.toasts());
        var to = page.to();
        if (to == null) {
            response.setStatus(page.status());
            templates.print(
                    new Templates.Sheet(page.template(), page.view(), page.errors()),
                    request,
                    response);
        } else if (Requests.isHtmx(request)) {
            response.setHeader("HX-Redirect", to);
        } else {
            response.setStatus(303);
            response.setHeader("Location", to);
        }
    }
}
