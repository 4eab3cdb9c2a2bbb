package org.xieshou.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person's relation to the head of the household; its labels and spellings are in `catalogue/columns.yaml`.
public enum Relation {
    HEAD(null),
    SPOUSE(null),
    HUSBAND(Sex.MALE),
    WIFE(Sex.FEMALE),
    CHILD(null),
    SON(Sex.MALE),
    DAUGHTER(Sex.FEMALE),
    DAUGHTER_IN_LAW(Sex.FEMALE),
    SON_IN_LAW(Sex.MALE),
    GRANDCHILD(null),
    GRANDSON(Sex.MALE),
    GRANDDAUGHTER(Sex.FEMALE),
    PARENT(null),
    FATHER(Sex.MALE),
    MOTHER(Sex.FEMALE),
    FATHER_IN_LAW(Sex.MALE),
    MOTHER_IN_LAW(Sex.FEMALE),
    GRANDPARENT(null),
    GRANDFATHER(Sex.MALE),
    GRANDMOTHER(Sex.FEMALE),
    SIBLING(null),
    BROTHER(Sex.MALE),
    SISTER(Sex.FEMALE),
    NEPHEW(Sex.MALE),
    NIECE(Sex.FEMALE),
    OTHER(null);

    private final @Nullable Sex sex;

    Relation(@Nullable Sex sex) {
        this.sex = sex;
    }

    /// The code of the catalogue: `son-in-law`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The coarser relation that entries carry; relatives by marriage of the older side are `other`.
    public String entered() {
        return switch (this) {
            case HEAD -> "head";
            case SPOUSE, HUSBAND, WIFE -> "spouse";
            case CHILD, SON, DAUGHTER -> "child";
            case DAUGHTER_IN_LAW, SON_IN_LAW -> "child-in-law";
            case GRANDCHILD, GRANDSON, GRANDDAUGHTER -> "grandchild";
            case PARENT, FATHER, MOTHER -> "parent";
            case GRANDPARENT, GRANDFATHER, GRANDMOTHER -> "grandparent";
            case SIBLING, BROTHER, SISTER -> "sibling";
            case FATHER_IN_LAW, MOTHER_IN_LAW, NEPHEW, NIECE, OTHER -> "other";
        };
    }

    public static Optional<Relation> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// Whether the word fits a person of this sex: a son is not a woman. A clash is doubted, never refused.
    public boolean fits(Sex other) {
        return sex == null || sex == other;
    }
}
