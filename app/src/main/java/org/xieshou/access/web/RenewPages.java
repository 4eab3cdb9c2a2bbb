package org.xieshou.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Renewed;

/// Where a link leads on after its reader has shown again that it is them.
@Controller
public final class RenewPages {
    /// There is nothing to show: only a way on.
    public record On() {}

    @May
    @Renewed("")
    @PostMapping("/renew")
    Page<On> on(@Nullable String to) {
        return Page.redirect(to != null && isOfThisHouse(to) ? to : "/home");
    }

    private static boolean isOfThisHouse(String to) {
        return to.matches("/[\\x21-\\x7E&&[^\\\\]]*") && !to.startsWith("//");
    }
}
