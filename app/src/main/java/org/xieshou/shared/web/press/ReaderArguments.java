package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.Ui;
import org.xieshou.shared.web.Visitor;

/// Gives handlers who is reading: the signed-in person as `Visitor`, never null behind `@May`, and
/// their words and numbers as `Ui`, for files and other answers without a template.
@Component
final class ReaderArguments implements HandlerMethodArgumentResolver {
    private final Uis uis;

    ReaderArguments(Uis uis) {
        this.uis = uis;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type.equals(Visitor.class) || type.equals(Ui.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest exchange,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType().equals(Visitor.class)
                ? uis.visitor(request)
                : uis.of(request, new FieldErrors());
    }
}
