package org.xieshou;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.shared.web.Open;
import org.xieshou.shared.web.Page;

/// The living style page: every component in every state.
@Controller
@Open
public final class KitPage {

    /// What the style page shows.
    public record Kit() {}

    @GetMapping("/kit")
    Page<Kit> kit() {
        return Page.of("hall/kit", new Kit());
    }
}
