package org.xieshou;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// A house with a very small city in which one household carries marks, and people of every role to look for them; one for
/// each class.
abstract class MarkedCity {
    protected static TestHouse house;
    protected static TestCity city;
    protected static Marked marked;
    protected static Crowd crowd;

    @BeforeAll
    static void openTheHouse() {
        house = TestHouse.open();
        city = new TestCity(house);
        marked = new Marked(city);
        crowd = new Crowd(house, city);
    }

    @AfterAll
    static void closeTheHouse() {
        house.close();
    }
}
