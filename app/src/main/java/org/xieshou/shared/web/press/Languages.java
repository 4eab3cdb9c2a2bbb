package org.xieshou.shared.web.press;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.xieshou.shared.web.Language;

/// The reader's language: chosen on this request, else the cookie, else what the browser asks for,
/// else Chinese. Machines have no cookie: for them only `Accept-Language` counts.
final class Languages implements LocaleResolver {
    private static final String COOKIE = "lang";
    private static final String CHOSEN = Languages.class.getName();

    static Language of(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Language chosen) {
            return chosen;
        }
        var cookie = Requests.isApi(request) ? null : WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .flatMap(Language::find)
                .or(() -> accepted(request))
                .orElse(Language.ZH);
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::toLanguageTag)
                .map(Language::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static void choose(
            Language language, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(CHOSEN, language);
        var cookie =
                ResponseCookie.from(COOKIE, language.code())
                        .path("/")
                        .maxAge(Duration.ofDays(400))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        if (locale != null && response != null) {
            Language.find(locale.toLanguageTag())
                    .ifPresent(language -> choose(language, request, response));
        }
    }
}
