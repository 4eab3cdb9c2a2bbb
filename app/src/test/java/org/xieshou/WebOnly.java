package org.xieshou;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.shared.Problem;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.Figures;
import org.xieshou.shared.web.LockedOut;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Open;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Visitors;
import org.xieshou.shared.web.Waiting;

/// The web ground alone: no database, two fictional people, and handlers that try the ground out.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan("org.xieshou.shared.web")
@Import({
    Doors.class,
    StartPages.class,
    HomePage.class,
    KitPage.class,
    ApiDescription.class,
    WebOnly.Trials.class
})
public class WebOnly {
    static final String COORDINATOR = "zhoumin";
    static final String VOLUNTEER = "aida";
    static final String PASSWORD = "apricot-tree";

    private static final Map<String, List<String>> RIGHTS =
            Map.of(
                    COORDINATOR, List.of("HOUSEHOLDS_READ", "CAMPAIGNS_READ"),
                    VOLUNTEER, List.of("CAMPAIGNS_READ"));

    /// Checks the two people's password; the account "locked" is shut for a while.
    @Bean
    AuthenticationProvider people() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication asked) {
                var rights = RIGHTS.get(asked.getName());
                if (asked.getName().equals("locked")) {
                    throw new LockedOut(15);
                }
                if (rights == null || !PASSWORD.equals(asked.getCredentials())) {
                    throw new BadCredentialsException("wrong");
                }
                return UsernamePasswordAuthenticationToken.authenticated(
                        asked.getName(), null, AuthorityUtils.createAuthorityList(rights));
            }

            @Override
            public boolean supports(Class<?> kind) {
                return kind.equals(UsernamePasswordAuthenticationToken.class);
            }
        };
    }

    @Bean
    Visitors visitors() {
        return login ->
                new Visitor(
                        login.getName().equals(COORDINATOR) ? "周敏" : "阿依达",
                        () -> "市帮扶办",
                        List.of(),
                        right ->
                                login.getAuthorities().stream()
                                        .anyMatch(one -> right.name().equals(one.getAuthority())),
                        login);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-10-16T00:12:00Z"), ZoneOffset.UTC);
    }

    @Bean
    NavItem households() {
        return new NavItem(10, "kit.nav.households", "/households", Right.HOUSEHOLDS_READ);
    }

    @Bean
    NavItem campaigns() {
        return new NavItem(30, "kit.nav.campaigns", "/campaigns", Right.CAMPAIGNS_READ);
    }

    @Bean
    Waiting late() {
        return _ ->
                List.of(
                        item(State.LOOK, 7, "kit.wait.held"),
                        item(State.LATE, 2, "kit.wait.urgent"));
    }

    @Bean
    Waiting due() {
        return visitor ->
                visitor.can(Right.HOUSEHOLDS_READ)
                        ? List.of(item(State.DUE, 1, "kit.wait.silent"))
                        : List.of();
    }

    private static Waiting.Item item(State state, long count, String key) {
        return Waiting.words(key)
                .item(state, Instant.parse("2026-10-15T09:20:00Z"), count, "/home#" + key);
    }

    @Bean
    Figures figures() {
        return _ ->
                List.of(
                        tile(10, "kit.tile.visited", 1042, State.NONE),
                        tile(20, "kit.tile.due", 12, State.DUE));
    }

    private static Figures.Tile tile(int order, String key, long count, State state) {
        return new Figures.Tile(
                order,
                Text.of(key),
                count,
                Text.of(key + ".unit"),
                "/home",
                state,
                Text.of(key + ".note"));
    }

    /// A problem as rooms write them; its texts are not there, so its codes are shown.
    static final class TrialProblem extends Problem {
        private static final long serialVersionUID = 1L;

        TrialProblem() {
            super("shared.busy", 503, detail("id", "H-20417"));
        }
    }

    /// Handlers that try every way out.
    @ConditionalOnBean(WebOnly.class) // other tests look for parts in this package too
    @Controller
    static class Trials {
        /// @param id what was asked for
        record Trial(String id) {}

        @Open
        @GetMapping({"/trial/problem", "/api/v1/trial/problem"})
        Page<Trial> problem() {
            throw new TrialProblem();
        }

        @Open
        @GetMapping({"/trial/fault", "/api/v1/trial/fault"})
        Page<Trial> fault() {
            throw new IllegalStateException("the phone of Gulnar is 139-0000-0071");
        }

        @May(Right.HOUSEHOLDS_READ)
        @GetMapping({"/households/{id}", "/api/v1/households/{id}"})
        Page<StartPages.SignIn> household(@PathVariable int id) {
            return Page.of("hall/signin", new StartPages.SignIn(null, "H-" + id, ""));
        }

        @GetMapping("/trial/lawless")
        Page<Trial> lawless() {
            return Page.of("hall/start", new Trial("never"));
        }

        @May
        @PostMapping({"/trial/form", "/api/v1/trial/form"})
        Page<StartPages.SignIn> form(@RequestParam String password) {
            var errors =
                    new FieldErrors()
                            .require(password.length() > 3, "password", "hall.sign-in.wrong");
            return errors.isEmpty()
                    ? Page.<StartPages.SignIn>redirect("/home").flash("hall.sign-in.out")
                    : Page.of("hall/signin", new StartPages.SignIn(null, "", "")).errors(errors);
        }
    }
}
