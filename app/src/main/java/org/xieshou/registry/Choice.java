package org.xieshou.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One answer of a choice: its code is stored, its label is shown, `also` are spellings other offices use.
/// `ages` says at which whole years the answer is plausible, from which day on; outside it is doubted, never refused.
public record Choice(String code, Label label, List<String> also, List<Dated<Ages>> ages) {
    public Choice {
        also = List.copyOf(also);
        ages = List.copyOf(ages);
    }

    /// By which a list or a person may mean it.
    List<String> spellings() {
        return Stream.concat(Stream.of(code, label.zh(), label.en()), also.stream()).toList();
    }

    /// Empty where anybody may be it.
    public Optional<Ages> agesOn(LocalDate day) {
        return Dated.on(ages, day);
    }

    /// Whole years, both ends included.
    public record Ages(int from, int to) {
        public Ages {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("ages run from the younger to the older");
            }
        }

        public boolean includes(int age) {
            return age >= from && age <= to;
        }
    }
}
