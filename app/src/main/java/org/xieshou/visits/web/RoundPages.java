package org.xieshou.visits.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Ui;
import org.xieshou.visits.Here;
import org.xieshou.visits.Round;
import org.xieshou.visits.Rounds;

/// Re-check rounds: all of them, and one with what was answered and who is still to be asked.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class RoundPages {
    private final Rounds rounds;
    private final Here here;

    RoundPages(Rounds rounds, Here here) {
        this.rounds = rounds;
        this.here = here;
    }

    public record Listed(List<Round> rounds, long total, LocalDate today, Pager pager) {
        public State state(Round round) {
            return stateOf(round, today);
        }

        public Text word(Round round) {
            return wordOf(round, today);
        }
    }

    /// @param labels of the facts that are asked, by name
    public record Shown(
            Round round,
            List<Round.Tally> tallies,
            List<Round.Line> lines,
            Pager pager,
            Map<String, FactDeclaration> labels,
            LocalDate today) {
        public State state() {
            return stateOf(round, today);
        }

        public Text word() {
            return wordOf(round, today);
        }

        public String label(Ui ui, String fact) {
            var declared = labels.get(fact);
            return declared == null ? fact : declared.label().in(ui.language().locale());
        }
    }

    @GetMapping({"/visits/rounds", "/api/v1/visits/rounds"})
    Page<Listed> all(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var listed = rounds.list(actor, page);
        var pager =
                Pager.counted(page, listed.total(), Rounds.SIZE, to -> "/visits/rounds?page=" + to);
        return Page.of(
                "visits/rounds", new Listed(listed.rounds(), listed.total(), here.today(), pager));
    }

    @GetMapping({"/visits/rounds/{round}", "/api/v1/visits/rounds/{round}"})
    Page<Shown> one(
            Actor actor, @PathVariable UUID round, @RequestParam(defaultValue = "1") long page) {
        var found = rounds.get(actor, round);
        var labels =
                rounds.asked(found).stream()
                        .collect(Collectors.toMap(FactDeclaration::name, fact -> fact));
        var pager =
                Pager.counted(
                        page,
                        found.listed(),
                        Rounds.SIZE,
                        to -> "/visits/rounds/" + round + "?page=" + to);
        return Page.of(
                "visits/round",
                new Shown(
                        found,
                        rounds.tallies(actor, found),
                        rounds.lines(actor, found, page),
                        pager,
                        labels,
                        here.today()));
    }

    /// Who reaches nobody on the list has neither asked all nor left anybody out.
    private static State stateOf(Round round, LocalDate today) {
        if (round.listed() == 0) {
            return State.NONE;
        }
        if (round.open() == 0) {
            return State.OK;
        }
        return round.isLate(today) ? State.LATE : State.DUE;
    }

    private static Text wordOf(Round round, LocalDate today) {
        if (round.listed() == 0) {
            return Text.of("visits.round.nobody");
        }
        if (round.open() == 0) {
            return Text.of("visits.round.all-asked");
        }
        return round.isLate(today)
                ? Text.of("visits.round.late", round.open())
                : Text.of("visits.round.still", round.open());
    }
}
