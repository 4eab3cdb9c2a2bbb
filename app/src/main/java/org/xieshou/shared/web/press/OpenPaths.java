package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The paths that need no sign-in: handlers marked `@Open`, and static files. All else waits behind
/// the door, so that a page stays shut even if its own check failed.
@Component
@ConditionalOnWebApplication
public final class OpenPaths implements RequestMatcher {
    private static final List<PathPattern> FILES =
            Stream.of("/css/**", "/img/**", "/js/**", "/m/**", "/webjars/**", "/favicon.ico")
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();

    private final RequestMappingHandlerMapping handlers;
    private volatile @Nullable List<PathPattern> open;

    OpenPaths(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.handlers = requestMappingHandlerMapping;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return Stream.concat(FILES.stream(), open().stream()).anyMatch(one -> one.matches(path));
    }

    private List<PathPattern> open() {
        var known = open;
        if (known == null) {
            known =
                    handlers.getHandlerMethods().entrySet().stream()
                            .filter(e -> Rules.of(e.getValue()).filter(this::isOpen).isPresent())
                            .flatMap(e -> patterns(e.getKey()))
                            .toList();
            open = known;
        }
        return known;
    }

    private boolean isOpen(Rules.Rule rule) {
        return rule instanceof Rules.Everybody;
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? Stream.of() : condition.getPatterns().stream();
    }
}
