"""The messages of the WatchHamster protocol: typed, event, http. Everything but this line is generated."""
