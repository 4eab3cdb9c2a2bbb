package org.xieshou;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.shared.web.Open;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.SignInDetails;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Visitor;

/// What anybody sees first: what this is, and the way in.
@Controller
@Open
public final class StartPages {
    private static final long LONGEST_LOCK = 24 * 60;

    /// The public page needs no figures.
    public record Start() {}

    /// @param message what happened before, if anything
    /// @param kind class of its note
    /// @param name that was typed before; never the password
    public record SignIn(@Nullable Text message, String kind, String name) {}

    /// What led to the page: a wrong password or code, an old form, the end of a session, a lock of so many minutes.
    public record Before(
            @Nullable String wrong,
            @Nullable String stale,
            @Nullable String out,
            @Nullable Long locked) {}

    /// It says nothing of what was typed before.
    public record Code() {}

    @GetMapping("/")
    Page<Start> start(@Nullable Visitor visitor) {
        return visitor == null ? Page.of("hall/start", new Start()) : Page.redirect("/home");
    }

    @GetMapping(Doors.SIGN_IN)
    Page<SignIn> signIn(HttpServletRequest request, Before before) {
        var name = SignInDetails.takeName(request);
        if (before.locked != null) {
            var minutes = Math.clamp(before.locked, 1, LONGEST_LOCK);
            return signIn(Text.of("hall.sign-in.locked", minutes), "due", name);
        }
        if (before.wrong != null) {
            boolean withCode = before.wrong.equals("code");
            var message = Text.of(withCode ? "hall.sign-in.wrong-code" : "hall.sign-in.wrong");
            return signIn(message, "late", name);
        }
        if (before.stale != null) {
            return signIn(Text.of("hall.sign-in.stale"), "look", name);
        }
        if ("over".equals(before.out)) {
            return signIn(Text.of("hall.sign-in.over"), "look", name);
        }
        return signIn(before.out == null ? null : Text.of("hall.sign-in.out"), "ok", name);
    }

    /// The second step. Its form goes where that of the first went; what the first left stays in the session.
    @GetMapping(Doors.CODE)
    Page<Code> code(HttpServletRequest request) {
        return SignInDetails.isBegun(request)
                ? Page.of("hall/code", new Code())
                : Page.redirect(Doors.SIGN_IN);
    }

    private static Page<SignIn> signIn(@Nullable Text message, String kind, String name) {
        return Page.of("hall/signin", new SignIn(message, kind, name));
    }
}
