-- items of imports may lie further back than live ones, also when they are judged again
ALTER TABLE rejection ADD COLUMN history boolean NOT NULL DEFAULT false;
