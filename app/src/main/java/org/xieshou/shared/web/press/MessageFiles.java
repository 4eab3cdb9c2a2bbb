package org.xieshou.shared.web.press;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Remembers where a key was found: a page asks for hundreds, and each was looked for in one file of thirty after the other.
final class MessageFiles extends ResourceBundleMessageSource {
    private final Map<Locale, Map<String, MessageFormat>> known = new ConcurrentHashMap<>();

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return known.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(code, _ -> super.resolveCode(code, locale));
    }
}
