module watchhamster

go 1.19
