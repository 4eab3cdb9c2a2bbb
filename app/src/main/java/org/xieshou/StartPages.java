package org.xieshou;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /// It says nothing of what was typed before.
    public record Code() {}

    @GetMapping("/")
    Page<Start> start(@Nullable Visitor visitor) {
        return visitor == null ? Page.of("hall/start", new Start()) : Page.redirect("/home");
    }

    @GetMapping(Doors.SIGN_IN)
    Page<SignIn> signIn(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String stale,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable Long locked) {
        var name = SignInDetails.takeName(request);
        if (locked != null) {
            var minutes = Math.clamp(locked, 1, LONGEST_LOCK);
            return signIn(Text.of("hall.sign-in.locked", minutes), "due", name);
        }
        if (wrong != null) {
            boolean withCode = wrong.equals("code");
            var message = Text.of(withCode ? "hall.sign-in.wrong-code" : "hall.sign-in.wrong");
            return signIn(message, "late", name);
        }
        if (stale != null) {
            return signIn(Text.of("hall.sign-in.stale"), "look", name);
        }
        if ("over".equals(out)) {
            return signIn(Text.of("hall.sign-in.over"), "look", name);
        }
        return signIn(out == null ? null : Text.of("hall.sign-in.out"), "ok", name);
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
