package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationTest {
    @ParameterizedTest
    @EnumSource
    void everyRelationOfAListCanBeEntered(Relation relation) {
        assertThat(Vocabulary.RELATIONS).contains(relation.entered());
        assertThat(Relation.find(relation.code())).contains(relation);
    }
}
