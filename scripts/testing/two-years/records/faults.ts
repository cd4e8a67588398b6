/** What goes wrong at Alder Instruments, by the category of its cause. */
export interface Fault {
  readonly category: string
  readonly what: string
  readonly requirement: string
  readonly correction: string
  readonly cause: string
  readonly whys: readonly string[]
  readonly action: string
}

export const FAULTS: readonly Fault[] = [
  {
    category: 'method',
    what: 'Order packed without its second check',
    requirement: 'Each order is counted a second time before the box is closed.',
    correction: 'Opened the box, counted again and closed it.',
    cause: 'The sheet has no place for the second count, so nothing shows that it is missing.',
    whys: [
      'Nobody was asked for the second count.',
      'The packing sheet ends with the first one.',
      'It was copied from a time with one packer.',
    ],
    action: 'Give the packing sheet a second line that the store checks before it hands the box over',
  },
  {
    category: 'equipment',
    what: 'Torque of housing screws too low',
    requirement: 'Housing screws are tightened to 0.6 Nm.',
    correction: 'Tightened the screws of all housings of the day by hand with the reference tool.',
    cause: 'The clutch of the driver wears out within a year, and its setting is only looked at once in two.',
    whys: ['The driver stopped too early.', 'Its clutch had worn out.', 'Nothing limits how long a driver is used.'],
    action: 'Put the drivers on the list of equipment with a check each month',
  },
  {
    category: 'software',
    what: 'Test bench stored a result twice',
    requirement: 'Each instrument has one result of its final test.',
    correction: 'Compared both results with the printed sheet and deleted the second one.',
    cause: 'The bench sends a result again when the answer takes longer than two seconds, and the server accepts both.',
    whys: ['Two results came in.', 'The bench had sent it again.', 'The server does not know a result that it has.'],
    action: 'Let the server refuse a second result with the same serial number and time',
  },
  {
    category: 'material',
    what: 'Gasket harder than ordered',
    requirement: 'Gaskets have a hardness of 50 to 60 Shore A.',
    correction: 'Set the bag aside and used gaskets of the lot before.',
    cause: 'The drawing names the material but no hardness, so each maker chooses one.',
    whys: ['The gasket is hard.', 'The maker used another mixture.', 'Our drawing leaves the mixture open.'],
    action: 'Write the hardness into the drawing and into the order text',
  },
  {
    category: 'external-provider',
    what: 'Boards arrived after the day agreed',
    requirement: 'Boards arrive on the day in the order confirmation.',
    correction: 'Moved two orders and told both customers the new day.',
    cause: 'Our forecast reaches the maker after it has planned its line for the month.',
    whys: ['The line was full.', 'It had been planned without us.', 'Our numbers come ten days after its plan.'],
    action: 'Send the forecast on the twentieth of the month before, from the order system itself',
  },
  {
    category: 'communication',
    what: 'Change of a delivery address not passed on',
    requirement: 'A change of an order reaches all who work on it on the same day.',
    correction: 'Called the carrier, who turned the parcel round.',
    cause: 'Changes arrive in the mailbox of one seller, and the store reads only the order system.',
    whys: ['The store sent it to the old address.', 'It did not know the new one.', 'The change stayed in a mailbox.'],
    action: 'Let sellers enter changes in the order system, which marks the order for the store',
  },
  {
    category: 'requirement',
    what: 'Offer without the required cable length',
    requirement: 'An offer names everything that the customer asked for.',
    correction: 'Sent a corrected offer on the same day.',
    cause: 'The form for offers asks about the instrument and says nothing of accessories.',
    whys: ['The length was not in the offer.', 'The form has no field for it.', 'Accessories came after the form.'],
    action: 'Add accessories with their sizes to the form for offers',
  },
  {
    category: 'training',
    what: 'Calibration sheet filled in with the wrong unit',
    requirement: 'Pressure is written down in hPa.',
    correction: 'Corrected the sheet with date and initials, and looked at those of the week.',
    cause: 'The bench shows mbar and Pa by turns, and the introduction at the bench leaves units out.',
    whys: ['It was written in Pa.', 'The bench showed Pa.', 'Nobody had shown how to switch it.'],
    action: 'Lock the display of the bench to hPa and show this in the introduction',
  },
]
