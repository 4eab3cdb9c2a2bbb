package org.xieshou.journal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Why an entry was held when it came. The numbers are part of the record and never change.
public enum HeldReason {
    /// Its author may not write that, or not there.
    RIGHT(1, "right"),
    /// Nobody here knows that kind or version yet.
    KIND(2, "kind"),
    /// Its body does not have the shape of its kind.
    SHAPE(3, "shape"),
    /// It names something that is not here yet.
    EARLY(4, "early"),
    /// It claims to have happened in the future.
    CLOCK(5, "clock"),
    /// It claims to have seen more than there is.
    BASE(6, "base"),
    /// It corrects what somebody else corrected meanwhile.
    CLASH(7, "clash"),
    /// Its id was used before for something else.
    ID_REUSED(8, "id-reused"),
    /// Its subject's record was erased.
    ERASED(9, "erased"),
    /// A room could not interpret it: a bug of ours.
    FAULT(10, "fault");

    private final int number;
    private final String code;

    HeldReason(int number, String code) {
        this.number = number;
        this.code = code;
    }

    public short number() {
        return (short) number;
    }

    public String code() {
        return code;
    }

    static @Nullable HeldReason of(@Nullable Short number) {
        return number == null
                ? null
                : Arrays.stream(values())
                        .filter(each -> each.number == number)
                        .findFirst()
                        .orElseThrow();
    }

    /// The code of a stored number, also of one that is none of ours.
    static String nameOf(short number) {
        return Arrays.stream(values())
                .filter(each -> each.number == number)
                .map(HeldReason::code)
                .findFirst()
                .orElse("number " + number);
    }
}
