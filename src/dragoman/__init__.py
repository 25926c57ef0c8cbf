"""dragoman: the diplomacy in a pile of news reports, each datum tied to its words."""
