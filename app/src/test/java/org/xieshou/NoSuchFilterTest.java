package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A list that is asked for by a value that there is not is refused: all of it would pass for the answer.
class NoSuchFilterTest {
    private static TestHouse house;
    private static Machine machine;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        var city = new TestCity(house);
        machine = Machine.of(house, city.coordinator());
    }

    @AfterAll
    static void close() {
        machine.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people?unit=none",
                "/watch?alert=A99",
                "/watch?area=village",
                "/need?item=none",
                "/stock?unit=none",
                "/cases?of=none"
            })
    void aValueOfNothingIsRefused(String path) throws Exception {
        var answer = machine.get("/api/v1" + path);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("shared.no-such-filter").doesNotContain("A99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people?unit=fpb",
                "/people?unit=",
                "/watch?alert=A01&area=3",
                "/watch?alert=&area=",
                "/need",
                "/stock?unit=fpb",
                "/stock?unit=",
                "/cases?of=done"
            })
    void aValueThatThereIsIsFollowed(String path) throws Exception {
        assertThat(machine.get("/api/v1" + path).statusCode()).isEqualTo(200);
    }
}
