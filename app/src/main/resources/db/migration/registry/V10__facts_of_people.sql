-- What is known of one person, wherever it was said: for findings, and for facts that follow a person to another household.
create index on registry.fact_now(person) where person is not null;
