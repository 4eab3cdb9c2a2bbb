-- A search by a city of a million ranks two thousand households. A function with a setting of its own is called for each row; without one its
-- expression stands in the query (names in a body after `return` were settled when it was made, so none is needed). For the end of an
-- ID number the candidates took 15 ms instead of 34.
create or replace function registry.rank(search text, head_key text, driver text, whole text) returns int language sql immutable parallel safe return
  16 * (position('|' || whole || '|' in search) = 0)::int + 8 * (position('|' || driver || '|' in search) = 0)::int
  + 4 * (position('|' || driver in search) = 0)::int + 2 * (position(driver in search) = 0)::int
  + (position(whole in coalesce(head_key, '')) <> 1)::int;

-- Mostly a row has the words as they were written: that is asked without a call.
do $$ declare definition text := pg_get_functiondef('registry.candidates(text[], text[], text, text, text, int[], int)'::regprocedure);
begin
  execute regexp_replace(definition, 'registry\.fits\(([sx])\.search, written, spoken\)',
    '(\1.search like all (written) or registry.fits(\1.search, written, spoken))', 'g');
end $$;
