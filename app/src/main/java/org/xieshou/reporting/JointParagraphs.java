package org.xieshou.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieshou.board.Behind;
import org.xieshou.board.Board.Joint;
import org.xieshou.board.Board.Member;
import org.xieshou.board.Board.ModuleState;
import org.xieshou.board.Figure;
import org.xieshou.reporting.Bulletin.Planned;
import org.xieshou.reporting.Bulletin.Section;
import org.xieshou.reporting.Bulletin.Sentence;

/// A joint activity: who came together, and what each module reached.
record JointParagraphs(Words words) {
    private static final List<Figure> TOLD =
            List.of(
                    Figure.HOUSEHOLDS,
                    Figure.SESSIONS,
                    Figure.AUDIENCE,
                    Figure.CHECKS,
                    Figure.SERVED,
                    Figure.MEASURED,
                    Figure.REFERRED,
                    Figure.REGISTERED,
                    Figure.OFFERED,
                    Figure.HOURS);

    Section section(Joint joint) {
        var activity = joint.activity();
        var sentences = new ArrayList<Sentence>();
        sentences.add(who(joint));
        joint.modules().forEach(module -> sentences.add(module(activity.id(), module)));
        return new Section(words.t("section.joint", activity.title()), sentences);
    }

    private Sentence who(Joint joint) {
        var activity = joint.activity();
        var place = activity.place();
        var planned = new Planned(activity.id());
        var gaps = new HashMap<>(Map.of("title", words.text(activity.title())));
        gaps.put("place", words.text(place == null ? "" : words.t("at", place)));
        gaps.put(
                "lead",
                words.text(joint.units().stream().map(Member::name).findFirst().orElse("")));
        gaps.put("others", words.text(joint.others(words.t("and"))));
        gaps.put("units", words.figure("joint.units", joint.units().size(), planned));
        gaps.put("modules", words.figure("joint.modules", joint.modules().size(), planned));
        return words.sentence(joint.units().size() > 1 ? "joint" : "joint.alone", gaps);
    }

    private Sentence module(UUID activity, ModuleState module) {
        var clauses = new ArrayList<Sentence>();
        for (var figure : TOLD) {
            if (!module.figures().isNothing(figure)) {
                var behind = Behind.of(figure, activity, module.no());
                var n = words.figure(module.figures(), "module" + module.no() + ".", behind);
                clauses.add(words.sentence("unit." + figure.code(), Map.of("n", n)));
            }
        }
        if (clauses.isEmpty()) {
            clauses.add(new Sentence(words.text(words.t("nothing-yet"))));
        }
        var head = words.t("module", words.ordinal(module.no()), module.title(), module.lead());
        return words.list(head, clauses, "comma");
    }
}
