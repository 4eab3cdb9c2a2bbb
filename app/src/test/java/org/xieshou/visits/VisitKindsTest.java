package org.xieshou.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.HandMade.body;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xieshou.Lines;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Shape.Fault;

class VisitKindsTest {

    @Test
    void tellsAVisitInBothLanguages() {
        var visit =
                body(
                        "{'met': 'home', 'team': 3, 'with': ['rmyy'], 'consent': true, 'next': '2019-11-17'}");

        assertThat(Lines.zh(VisitKinds.VISIT, visit))
                .isEqualTo("入户走访，见到家人，3 人，同行单位 1 个，下次 2019-11-17");
        assertThat(Lines.en(VisitKinds.VISIT, visit))
                .isEqualTo(
                        "Home visit, family met, team of 3, 1 other unit came along, Next on 2019-11-17");
    }

    @Test
    void hasWordsForEachWayOfMeeting() {
        for (var how : new String[] {"door", "phone", "office"}) {
            for (var met : new String[] {"home", "away", "moved"}) {
                var visit =
                        body(
                                "{'met': '%s', 'how': '%s', 'team': 1, 'consent': true}"
                                        .formatted(met, how));
                assertThat(Lines.zh(VisitKinds.VISIT, visit)).isNotBlank();
                assertThat(Lines.en(VisitKinds.VISIT, visit)).isNotBlank();
            }
        }
    }

    @Test
    void tellsOwnWordsByTheirKind() {
        for (var kind : new String[] {"wish", "worry", "feedback", "thanks"}) {
            var voice = body("{'kind': '%s', 'text': '想学养蜂', 'quote': 'none'}".formatted(kind));
            assertThat(Lines.zh(VisitKinds.VOICE, voice)).endsWith("：“想学养蜂”");
            assertThat(Lines.en(VisitKinds.VOICE, voice)).endsWith(": “想学养蜂”");
        }
    }

    @Test
    void refusesWhatIsNotNamedAndWhatCannotBe() {
        assertThat(fault(VisitKinds.VISIT, "{'met': 'home', 'team': 0, 'consent': true}"))
                .contains(new Fault("team", "out-of-range"));
        assertThat(fault(VisitKinds.VISIT, "{'met': 'refused', 'team': 1, 'consent': true}"))
                .contains(new Fault("met", "not-a-choice"));
        assertThat(fault(VisitKinds.VISIT, "{'met': 'home', 'team': 1}"))
                .contains(new Fault("consent", "missing"));
        assertThat(
                        fault(
                                VisitKinds.VISIT,
                                "{'met': 'home', 'team': 1, 'consent': true, 'attitude': 5}"))
                .contains(new Fault("attitude", "unknown-field"));
        assertThat(fault(VisitKinds.VOICE, "{'kind': 'wish', 'text': ' ', 'quote': 'none'}"))
                .contains(new Fault("text", "not-a-text"));
        assertThat(fault(VisitKinds.VOICE, "{'kind': 'gratitude', 'text': '好', 'quote': 'none'}"))
                .contains(new Fault("kind", "not-a-choice"));
    }

    private static Optional<Fault> fault(Kind kind, String json) {
        return kind.shape().check(body(json).json());
    }
}
