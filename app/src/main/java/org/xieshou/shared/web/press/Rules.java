package org.xieshou.shared.web.press;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Open;

/// Which rule stands on a handler: its own, else its class's.
public final class Rules {
    private static final Map<Handler, Optional<Rule>> KNOWN = new ConcurrentHashMap<>();

    private Rules() {}

    private record Handler(Class<?> controller, Method method) {}

    /// Who may call a handler.
    public sealed interface Rule {}

    /// Everybody.
    public record Everybody() implements Rule {}

    /// Holders of one of the rights; with none named, everybody signed in.
    public record Holders(List<Right> rights) implements Rule {}

    /// The rule of a handler; empty when nobody wrote one, and then nobody may call it.
    public static Optional<Rule> of(HandlerMethod handler) {
        return of(handler.getBeanType(), handler.getMethod());
    }

    /// The same by the controller and its method.
    public static Optional<Rule> of(Class<?> controller, Method handler) {
        return KNOWN.computeIfAbsent(new Handler(controller, handler), Rules::read);
    }

    private static Optional<Rule> read(Handler handler) {
        return handler.controller.getName().startsWith("org.springdoc.")
                ? Optional.of(new Everybody())
                : on(handler.method).or(() -> on(handler.controller));
    }

    private static Optional<Rule> on(AnnotatedElement place) {
        var may = AnnotatedElementUtils.findMergedAnnotation(place, May.class);
        if (may != null) {
            return Optional.of(new Holders(List.of(may.value())));
        }
        return AnnotatedElementUtils.hasAnnotation(place, Open.class)
                ? Optional.of(new Everybody())
                : Optional.empty();
    }
}
