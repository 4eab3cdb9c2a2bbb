package org.xieshou;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// A person at a screen of the whole house: one house with a very small city for each class, closed before its database
/// is dropped. The coordinator signs in as `zhoumin`.
public abstract class CityJourney extends Journey {
    protected static TestHouse house;
    protected static TestCity city;

    @BeforeAll
    static void openTheHouse() {
        house = TestHouse.open();
        city = new TestCity(house);
        city.signingIn(city.coordinator());
    }

    @AfterAll
    static void closeTheHouse() {
        house.close();
    }

    @Override
    protected final int port() {
        return house.port();
    }

    protected void signIn(String login) {
        signIn(login, TestCity.PASSWORD);
    }
}
