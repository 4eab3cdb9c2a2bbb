package org.xieshou.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.xieshou.journal.Misfit;
import org.xieshou.journal.Verification.Outcome;
import tools.jackson.databind.json.JsonMapper;

/// What a verification found, for people and for programs.
final class Verdict {
    private static final int MOST = 200;

    private Verdict() {}

    static String text(Outcome outcome) {
        var lines = new ArrayList<String>();
        lines.add(
                CommandProblem.text(
                        "commands.verify.read",
                        outcome.entries(),
                        outcome.sealed(),
                        outcome.checkpoints()));
        outcome.misfits().stream().limit(MOST).map(Verdict::line).forEach(lines::add);
        if (outcome.misfits().size() > MOST) {
            lines.add(CommandProblem.text("commands.verify.more", outcome.misfits().size() - MOST));
        }
        lines.add(CommandProblem.text(conclusion(outcome)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String conclusion(Outcome outcome) {
        if (!outcome.isSound()) {
            return "commands.verify.wrong";
        }
        return outcome.rowsCompared() ? "commands.verify.sound" : "commands.verify.sound-entries";
    }

    private static String line(Misfit misfit) {
        return misfit.table() + " " + misfit.row() + ": " + said(misfit);
    }

    private static String said(Misfit misfit) {
        return CommandProblem.text("commands.verify.what." + code(misfit));
    }

    private static String code(Misfit misfit) {
        return misfit.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String json(Outcome outcome) {
        var all = new LinkedHashMap<String, Object>();
        all.put("sound", outcome.isSound());
        all.put("entries", outcome.entries());
        all.put("sealed", outcome.sealed());
        all.put("checkpoints", outcome.checkpoints());
        all.put("rowsCompared", outcome.rowsCompared());
        var misfits = new ArrayList<Object>();
        for (var each : outcome.misfits()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("table", each.table());
            one.put("row", each.row());
            one.put("what", code(each));
            one.put("said", said(each));
            misfits.add(one);
        }
        all.put("misfits", misfits);
        return JsonMapper.builder().build().writeValueAsString(all);
    }
}
