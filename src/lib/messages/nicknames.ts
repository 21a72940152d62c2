/**
 * The words of a nickname, one list a place: "Quiet amber heron". They say nothing of a person: no word here
 * praises, belittles or teases, names a group of people, or reminds of birth, children or death. Words may be
 * added; one that is taken away makes a page that already shows it ask for another.
 */

/** How it is, divided by blanks. */
export const firstWords =
	'airy alert ample balanced breezy bright brisk calm candid careful clear clever cosy crisp ' +
	'curious deep direct dreamy eager early earnest easy even fair faithful fine firm fleet ' +
	'fluent fond frank free fresh friendly gallant gentle genuine graceful handy hardy honest ' +
	'humble keen kind lasting level light limber lively loyal lucid mellow mild modest neat ' +
	'nimble noble observant open patient peaceful placid plain poised polite prompt quick quiet ' +
	'ready rested roaming robust rooted serene silent simple sincere skilful smooth soft solid ' +
	'sound spry stable steady still subtle supple sure swift tactful tender thorough tidy ' +
	'tireless tranquil true trusty upright useful valiant versatile vivid wakeful warm watchful ' +
	'willing wise worthy';

/** Of which colour, or of what. */
export const secondWords =
	'amber azure beige blue brass bronze cedar chalk cinnamon cobalt copper coral cork crimson ' +
	'denim ebony emerald flax garnet ginger golden granite green grey hazel indigo iron ivory ' +
	'jade jasper lavender lemon lilac lime linen maple maroon mauve mint moss mustard navy nutmeg ' +
	'oak ochre olive onyx opal orange pearl pewter pine plum purple quartz ruby russet saffron ' +
	'sandy sapphire scarlet sepia silk silver slate steel tawny teal topaz turquoise umber velvet ' +
	'violet walnut woollen';

/** What it is: animals, plants and landscape. */
export const thirdWords =
	'antelope avocet badger bay beacon beaver beetle bison bluebell bramble bridge brook bunting ' +
	'buzzard canyon chaffinch cloud clover comet coot cormorant cove crane creek cricket curlew ' +
	'cypress daisy dale deer delta dipper dolphin dragonfly dune dunlin eagle eider elk elm ' +
	'falcon fern field finch firefly fjord flamingo forest fox gannet garden gecko geyser glacier ' +
	'glade godwit goldfinch grebe grove gull harbour hare harrier hawthorn heath hedgehog heron ' +
	'hill hoopoe hornbeam ibex ibis island jackdaw jay juniper kestrel kingfisher kite koala ' +
	'lagoon lake lantern lapwing larch lark laurel lemur leopard lichen linnet lizard lupin lynx ' +
	'magpie marten meadow moorhen moose mountain myrtle newt nightingale nuthatch ocean orchard ' +
	'orchid osprey otter owl panda panther partridge path pebble pelican penguin peregrine petrel ' +
	'pheasant pipit plateau plover pond poplar porpoise prairie primrose puffin puma quail rabbit ' +
	'raven reed reef ridge river rook sandpiper seal shore siskin skylark snipe snowdrop sparrow ' +
	'spring spruce squirrel starling stoat stream summit swallow swan sycamore tarn tern thistle ' +
	'thrush tiger tortoise trail treecreeper tulip turnstone turtle valley wagtail warbler ' +
	'waterfall wave waxwing whimbrel willow wolf woodlark woodpecker wren zebra';
