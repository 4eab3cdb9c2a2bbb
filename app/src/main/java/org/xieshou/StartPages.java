package org.xieshou;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.shared.web.Open;
import org.xieshou.shared.web.Page;
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
    public record SignIn(@Nullable Text message, String kind) {}

    @GetMapping("/")
    Page<Start> start(@Nullable Visitor visitor) {
        return visitor == null ? Page.of("hall/start", new Start()) : Page.redirect("/home");
    }

    @GetMapping(Doors.SIGN_IN)
    Page<SignIn> signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String stale,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable Long locked) {
        if (locked != null) {
            var minutes = Math.clamp(locked, 1, LONGEST_LOCK);
            return signIn(Text.of("hall.sign-in.locked", minutes), "due");
        }
        if (wrong != null) {
            return signIn(Text.of("hall.sign-in.wrong"), "late");
        }
        if (stale != null) {
            return signIn(Text.of("hall.sign-in.stale"), "look");
        }
        return signIn(out == null ? null : Text.of("hall.sign-in.out"), "ok");
    }

    private static Page<SignIn> signIn(@Nullable Text message, String kind) {
        return Page.of("hall/signin", new SignIn(message, kind));
    }
}
