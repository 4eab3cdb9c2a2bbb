package org.xieshou.shared.web.press;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What forms and addresses send holds no control characters other than tabs and ends of lines, whoever reads it and
/// however: nobody can see them, and the database cannot store all of them.
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LegibleForms extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Legible(request), response);
    }

    private static final class Legible extends HttpServletRequestWrapper {
        private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

        Legible(HttpServletRequest request) {
            super(request);
        }

        private static String clean(String value) {
            return ILLEGIBLE.matcher(value).replaceAll("");
        }

        private static String[] clean(String[] values) {
            return Arrays.stream(values).map(Legible::clean).toArray(String[]::new);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : clean(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> all.put(name, clean(values)));
            return Collections.unmodifiableMap(all);
        }
    }
}
