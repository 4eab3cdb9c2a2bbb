package org.xieshou.registry.intake;

import java.util.Locale;

/// What can be wrong with a row or a cell. Texts: the key, and the key with `.remedy`.
public enum FaultCode {
    NO_HEAD,
    TWO_HEADS,
    WITHOUT_HOUSEHOLD,
    ROW_OF_NOBODY,
    ROW_HIDDEN,
    NAME_MISSING,
    NAME_TOO_LONG,
    NAME_ODD,
    NAME_REMARK,
    ID_MISSING,
    ID_LENGTH,
    ID_CHARACTER,
    ID_DATE,
    ID_CHECK,
    ID_ROUNDED,
    ID_IS_DISABILITY_CARD,
    ID_OTHER_DOCUMENT,
    SAME_ID,
    ID_MISPLACED,
    DIGITS_LOST,
    RELATION_MISSING,
    RELATION_SEX,
    SEX_DIFFERS,
    BORN_DIFFERS,
    BORN_IN_FUTURE,
    AGE_UNLIKELY,
    VILLAGE_MISSING,
    VILLAGE_OUTSIDE,
    VILLAGE_UNKNOWN,
    VILLAGE_UNCLEAR,
    VILLAGE_TWIN,
    NOT_TOLD_APART,
    NUMBER_OF_OTHERS,
    NAME_OF_OTHER,
    FORESEEN,
    KIND_NOT_KEPT,
    STATUS_ENDS_BEFORE,
    WAITS,
    HOUSEHOLD_DIFFERS,
    PHONE_UNREADABLE,
    PHONE_MALFORMED,
    TEXT_TOO_LONG,
    CELL_ERROR,
    DATE_UNREADABLE,
    MONTH_UNREADABLE,
    MONTH_AMBIGUOUS,
    NUMBER_UNREADABLE,
    NUMBER_NOT_WHOLE,
    NUMBER_OUT_OF_RANGE,
    MONEY_ROUNDED,
    YES_NO_UNREADABLE,
    CHOICE_UNKNOWN,
    VALUE_REFUSED;

    /// `registry.fault-no-head`, as in the messages.
    public String key() {
        return "registry.fault-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
