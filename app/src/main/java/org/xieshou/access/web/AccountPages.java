package org.xieshou.access.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;
import org.xieshou.access.Credentials;
import org.xieshou.access.Proving;
import org.xieshou.access.Proving.Outcome;
import org.xieshou.access.SecondFactor;
import org.xieshou.access.SignIn.Person;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.Renewed;
import org.xieshou.shared.web.SignInKept;
import org.xieshou.shared.web.Visitor;

/// One's own account: who one is here, and the second factor. Its secret and the recovery codes stand only in the answers to
/// forms, never at an address.
@Controller
@May
public final class AccountPages {
    static final String PLACE = "/account";

    /// Longer ones would only make the hashing slow.
    private static final int LONGEST = 200;

    private final SecondFactor factor;
    private final Proving proving;
    private final Place place;

    AccountPages(SecondFactor factor, Proving proving, Place place) {
        this.factor = factor;
        this.proving = proving;
        this.place = place;
    }

    /// @param standing empty while the second factor is off
    /// @param owes whether nothing else can be opened before the second factor is on
    /// @param given whether somebody else has seen the password: nothing else can be opened before it is changed
    /// @param least how long a password is at least
    public record Account(
            String login,
            Optional<SecondFactor.Standing> standing,
            boolean owes,
            boolean given,
            int least) {}

    /// What an app needs to know, shown while it is set up.
    ///
    /// @param link for an app on the same phone
    /// @param size of the picture, in modules with its quiet zone
    /// @param path of its dark modules, as SVG draws them
    public record SettingUp(String secret, String link, int size, String path) {}

    /// @param codes shown this once
    public record Codes(List<String> codes) {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    @GetMapping(PLACE)
    Page<Account> account(Visitor visitor) {
        return account(Renewal.person(visitor.principal()));
    }

    private Page<Account> account(Person person) {
        return Page.of(
                "access/account",
                new Account(
                        person.login(),
                        factor.of(person.staff()),
                        proving.owesFactor(person),
                        proving.owesPassword(person),
                        Credentials.LEAST));
    }

    /// What somebody typed to change their password; nothing of it is shown again.
    ///
    /// @param again the new one once more
    public record Change(@Nullable String old, @Nullable String fresh, @Nullable String again) {
        public Change {
            old = Objects.requireNonNullElse(old, "");
            fresh = Objects.requireNonNullElse(fresh, "");
            again = Objects.requireNonNullElse(again, "");
        }

        @Override
        public String toString() {
            return "Change";
        }
    }

    @PostMapping("/account/password")
    Page<Account> change(
            Visitor visitor,
            Change change,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = Renewal.person(visitor.principal());
        var old = Objects.requireNonNullElse(change.old(), "");
        var fresh = Objects.requireNonNullElse(change.fresh(), "");
        var errors =
                new FieldErrors()
                        .require(!old.isEmpty(), "old", "access.password.no-old")
                        .require(
                                fresh.length() >= Credentials.LEAST,
                                "fresh",
                                "access.password.short",
                                Credentials.LEAST)
                        .require(fresh.length() <= LONGEST, "fresh", "shared.form.long", LONGEST)
                        .require(!fresh.equals(old), "fresh", "access.password.same")
                        .require(fresh.equals(change.again()), "again", "access.password.other");
        if (!errors.isEmpty()) {
            return account(person).errors(errors);
        }
        var outcome = proving.changePassword(person, old, fresh, request.getRemoteAddr());
        goOn(outcome, request, response);
        return outcome.done().isPresent()
                ? Page.<Account>redirect(PLACE).flash("access.password.said")
                : account(person).errors(errors(outcome, "old", "access.password.wrong"));
    }

    @Renewed("")
    @PostMapping("/account/factor")
    Page<SettingUp> begin(Visitor visitor) {
        var person = Renewal.person(visitor.principal());
        return settingUp(person, factor.begin(person.staff()));
    }

    private Page<SettingUp> settingUp(Person person, SecondFactor.Fresh fresh) {
        var link = link(person, fresh.secret().replace(" ", ""));
        var code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        var view =
                new SettingUp(fresh.secret(), link, code.size + 2 * QrPath.QUIET, QrPath.of(code));
        return Page.of("access/factor", view);
    }

    /// As the apps read it: <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>.
    private String link(Person person, String secret) {
        var issuer = coded("Xieshou " + place.nameEn());
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(issuer, coded(person.login()), secret, issuer);
    }

    private static String coded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    @PostMapping("/account/factor/on")
    Page<?> turnOn(
            Visitor visitor,
            @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = Renewal.person(visitor.principal());
        var begun = factor.begun(person.staff());
        if (begun.isEmpty()) {
            return Page.redirect(PLACE);
        }
        var outcome = proving.turnOn(person, typed(code, request));
        goOn(outcome, request, response);
        return outcome.done().isPresent()
                ? Page.of("access/codes", new Codes(outcome.done().get()))
                : settingUp(person, begun.get()).errors(errors(outcome));
    }

    @PostMapping("/account/factor/off")
    Page<Account> turnOff(
            Visitor visitor,
            @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = Renewal.person(visitor.principal());
        if (factor.of(person.staff()).isEmpty()) {
            return Page.redirect(PLACE);
        }
        var outcome = proving.turnOff(person, typed(code, request));
        goOn(outcome, request, response);
        return outcome.done().isPresent()
                ? Page.<Account>redirect(PLACE).flash("access.factor.said-off")
                : account(person).errors(errors(outcome));
    }

    @PostMapping("/account/codes")
    Page<?> newCodes(
            Visitor visitor,
            @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = Renewal.person(visitor.principal());
        if (factor.of(person.staff()).isEmpty()) {
            return Page.redirect(PLACE);
        }
        var outcome = proving.newCodes(person, typed(code, request));
        goOn(outcome, request, response);
        return outcome.done().isPresent()
                ? Page.of("access/codes", new Codes(outcome.done().get()))
                : account(person).errors(errors(outcome));
    }

    /// Ends what is signed in as oneself elsewhere, for instance on a phone that was lost.
    @PostMapping("/account/sessions")
    Page<Account> endOthers(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        var login = proving.endOthers(Renewal.person(visitor.principal()));
        SignInKept.keep(login, request, response);
        return Page.<Account>redirect(PLACE).flash("access.sessions.said");
    }

    private static void goOn(
            Outcome<?> outcome, HttpServletRequest request, HttpServletResponse response) {
        outcome.on().ifPresent(login -> SignInKept.keep(login, request, response));
    }

    private static Proving.Typed typed(@Nullable String code, HttpServletRequest request) {
        return new Proving.Typed(Objects.requireNonNullElse(code, ""), request.getRemoteAddr());
    }

    private static FieldErrors errors(Outcome<?> outcome) {
        return errors(outcome, "code", "access.factor.wrong");
    }

    private static FieldErrors errors(Outcome<?> outcome, String field, String wrong) {
        var errors = new FieldErrors();
        outcome.later()
                .map(Renewal::later)
                .ifPresentOrElse(
                        text -> errors.add(field, text.key(), text.args().toArray()),
                        () -> errors.add(field, wrong));
        return errors;
    }
}
