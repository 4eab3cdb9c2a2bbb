package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    private final SigningKey key = Made.key("xieshou.example/city", 1);
    private final Checkpoint checkpoint =
            new Checkpoint("xieshou.example/city", new Head(8, Reference.ROOTS.get(8)));

    @Test
    void readsTheExampleOfTheSpecification() {
        String example =
                "example.com/behind-the-sofa\n20852163\n"
                        + ROOT
                        + "\n\n"
                        + "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo"
                        + "+zyWE+xeMcTOAYQ8=\n";

        Checkpoint read = Checkpoint.parse(Note.parse(example).text());

        assertThat(read.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(read.size()).isEqualTo(20_852_163);
        assertThat(read.text()).isEqualTo(Note.parse(example).text());
    }

    @Test
    void comesBackThroughItsSignedText() {
        Note note = Note.parse(checkpoint.sign(key).format());

        assertThat(Checkpoint.verify(note, List.of(key.verifier()))).contains(checkpoint);
    }

    @Test
    void isWorthNothingUnderAnotherKey() {
        SigningKey thief = Made.key("xieshou.example/city", 2);

        assertThat(Checkpoint.verify(checkpoint.sign(thief), List.of(key.verifier()))).isEmpty();
    }

    @Test
    void anotherJournalsKeyCannotSpeakForThisOne() {
        SigningKey other = Made.key("xieshou.example/county", 3);
        Note note = Note.sign(checkpoint.text(), other);

        assertThat(Checkpoint.verify(note, List.of(key.verifier(), other.verifier()))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoint.sign(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "a\n01\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "\n1\n" + ROOT + "\n",
                "a\n1\nAAAA\n",
                "a\n1\n!\n",
                "a\n99999999999999999999\n" + ROOT + "\n",
                "a\n1\n" + ROOT
            })
    void refusesWhatIsNotACheckpoint(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }
}
