DELETE FROM affected WHERE record = ?
