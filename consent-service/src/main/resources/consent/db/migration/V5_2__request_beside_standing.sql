-- A consent that was asked for and is not settled yet stands beside what holds: it permits nothing and takes nothing away.
ALTER TABLE standing ADD COLUMN request json;

COMMENT ON COLUMN standing.request IS 'Who asked (answered), when (at), until when it can be settled (until), and the wording shown; null when nothing is open.';
