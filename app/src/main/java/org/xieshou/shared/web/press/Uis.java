package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.Ui;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Visitors;

/// Makes the `ui` of each answer.
@Component
final class Uis {
    private final MessageSource messages;
    private final Place place;
    private final Assets assets;
    private final List<NavItem> nav;
    private final String version;
    private final Visitors visitors;

    Uis(
            MessageSource messages,
            Place place,
            Assets assets,
            ObjectProvider<NavItem> nav,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<BuildProperties> build) {
        this.messages = messages;
        this.place = place;
        this.assets = assets;
        this.nav = nav.stream().toList();
        this.visitors = visitors.getIfAvailable(() -> Uis::byAuthorities);
        var properties = build.getIfAvailable();
        var known = properties == null ? null : properties.getVersion();
        this.version = known == null ? "" : known;
    }

    Ui of(HttpServletRequest request, FieldErrors errors) {
        return new Ui(
                new Ui.Scene(
                        Languages.of(request),
                        messages,
                        place,
                        visitor(request),
                        request,
                        Requests.pathAndQuery(request),
                        nav,
                        errors,
                        version,
                        assets::address));
    }

    /// The signed-in person, or null. Looked up once a request, since it may cost a query.
    @Nullable Visitor visitor(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (request.getAttribute(Known.KEY) instanceof Known known
                && Objects.equals(known.login(), login)) {
            return known.visitor();
        }
        var visitor = find(login);
        request.setAttribute(Known.KEY, new Known(login, visitor));
        return visitor;
    }

    /// Who was found behind a login.
    private record Known(@Nullable Authentication login, @Nullable Visitor visitor) {
        static final String KEY = Known.class.getName();
    }

    private @Nullable Visitor find(@Nullable Authentication login) {
        return login == null
                        || !login.isAuthenticated()
                        || login instanceof AnonymousAuthenticationToken
                ? null
                : visitors.visitor(login);
    }

    private static Visitor byAuthorities(Authentication login) {
        var rights = login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
        return new Visitor(
                login.getName(),
                () -> "",
                List.of(),
                right -> rights.contains(right.name()),
                login);
    }
}
