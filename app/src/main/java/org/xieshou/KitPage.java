package org.xieshou;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.shared.web.Bar;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.Open;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.State;

/// The living style page: every component in every state, light and dark, from left and from right.
/// People, places and numbers are invented.
@Controller
@Open
public final class KitPage {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 2);

    /// What the style page shows.
    ///
    /// @param villages coverage by village
    /// @param known known, stale and unknown as one bar
    public record Kit(List<Village> villages, Bar known, Pager pager, LocalDate day) {}

    /// @param key message key of its name
    public record Village(String key, State state, long visited, long households) {
        public Bar bar() {
            return Bar.of(state, visited, households);
        }

        public long percent() {
            return 100 * visited / households;
        }
    }

    @GetMapping("/kit")
    Page<Kit> kit() {
        var villages =
                List.of(
                        new Village("kit.village.1", State.OK, 202, 215),
                        new Village("kit.village.2", State.OK, 187, 231),
                        new Village("kit.village.3", State.DUE, 96, 184));
        Map<State, Long> known = new EnumMap<>(State.class);
        known.put(State.OK, 62L);
        known.put(State.DUE, 23L);
        known.put(State.ASK, 15L);
        var pager = Pager.counted(2, 24, 10, page -> "/kit?page=" + page + "#data");
        var errors =
                new FieldErrors()
                        .add("k-phone", "kit.form.phone.error", 11, 10)
                        .add("k-day", "kit.form.day.error");
        return Page.of("hall/kit", new Kit(villages, Bar.of(known, 100), pager, DAY))
                .errors(errors)
                .status(200);
    }
}
